package org.signalbox.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.signalbox.cli.PaperWords;
import org.signalbox.cli.Services;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.history.HtmlReport;
import org.signalbox.history.PaperTable;
import org.signalbox.history.PythonScript;
import org.signalbox.history.Replay;
import org.signalbox.history.Report;
import org.signalbox.history.Session;
import org.signalbox.history.SessionFile;
import org.signalbox.history.Sessions;
import org.signalbox.history.Snippet;
import org.signalbox.history.StoredRace;
import org.signalbox.race.RaceRequest;
import org.signalbox.viewmodel.RaceTicket;
import org.signalbox.viewmodel.Raced;
import org.signalbox.viewmodel.SessionDesk;

/** Sessions as the window asks for them. */
record DeskSessions(Services services, PaperWords words, Clock clock) implements SessionDesk {
  /** How much of the whole is done once the session is in memory. */
  private static final double READ = 0.5;

  @Override
  public Opened open(Path file, Progress told) {
    Sessions sessions = services.sessions();
    told.done(0);
    Session session = SessionFile.read(file);
    told.done(READ);
    Replay asked = session.asked().about(sessions.unpacked(session, file));
    int adopted = sessions.adopt(session, done -> told.done(READ + done * (1 - READ)));
    return new Opened(session, asked, adopted);
  }

  @Override
  public Ticker ticker() {
    return services.context(0).ticker();
  }

  @Override
  public void report(Raced raced, Path file) {
    new HtmlReport(words).write(file, report(raced));
  }

  @Override
  public String table(Raced raced, PaperStyle style) {
    Map<String, String> names = new HashMap<>();
    raced.report().start().engines().forEach(card -> names.put(card.id(), card.name()));
    PaperTable table =
        new PaperTable(
            StoredRace.of(report(raced), clock.instant()),
            engine -> names.getOrDefault(engine, engine),
            words);
    return switch (style) {
      case MARKDOWN -> table.markdown();
      case LATEX -> table.latex();
      case BIBTEX -> table.bibtex();
    };
  }

  @Override
  public Snippet python(Raced raced, String engine) {
    return PythonScript.of(report(raced), raced.ticket().material(), engine);
  }

  private Report report(Raced raced) {
    Replay.Setting setting = new DeskFlow(services).setting(raced.ticket());
    return new Report(
        raced.ticket().race().task(),
        raced.route(),
        raced.report(),
        services.machine(),
        Replay.of(setting, raced.report()),
        LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()));
  }

  @Override
  public void save(RaceTicket ticket, Path file, Progress told) {
    told.done(0);
    RaceRequest race = ticket.race();
    Replay asked = Replay.ordered(new DeskFlow(services).setting(ticket), race.seed());
    Session session = services.sessions().of(race.task().name(), asked, clock.instant());
    told.done(READ);
    SessionFile.write(file, session);
  }
}

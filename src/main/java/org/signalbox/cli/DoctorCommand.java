package org.signalbox.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.catalog.ModelState;
import org.signalbox.metering.Machine;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "doctor",
    description = "What this machine has, what is missing, what to do.")
final class DoctorCommand extends Command {
  @Option(
      names = "--bundle",
      paramLabel = "FILE.zip",
      description = "write what support needs: no data, no name of a file")
  @Nullable Path bundle;

  @Option(
      names = "--forget-me",
      description = "delete everything about me: asks first, unless --yes is given")
  boolean forgetMe;

  @Option(names = "--yes", description = "forget without asking")
  boolean yes;

  @Option(
      names = "--models",
      paramLabel = "WHAT",
      defaultValue = "kept",
      description = "kept or removed, with --forget-me: models and engines of my own")
  Forgetting.Models models = Forgetting.Models.KEPT;

  DoctorCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  /**
   * @param advice what to do about it; empty when all is well
   */
  private record Finding(String name, String found, String advice) {}

  @Override
  public Integer call() throws IOException {
    if (forgetMe) {
      return forget();
    }
    List<Finding> findings = new ArrayList<>();
    machine(findings);
    models(findings);
    findings.add(generator());
    findings.add(userFolder());
    findings.add(energy());
    if (bundle != null) {
      new SupportBundle(services, terminal).write(bundle, json(findings));
    } else if (json) {
      terminal.json(json(findings));
    } else {
      TextGrid grid = new TextGrid(terminal.heads("what", "found"), 2);
      findings.forEach(f -> grid.row(f.name(), f.found()));
      grid.print(terminal);
      findings.stream()
          .filter(f -> !f.advice().isEmpty())
          .forEach(f -> terminal.line(f.name() + ": " + f.advice()));
    }
    return Terminal.DONE;
  }

  private Integer forget() throws IOException {
    Forgetting forgetting = new Forgetting(services.userFolder(), services.history());
    List<String> going = forgetting.going(models);
    if (going.isEmpty()) {
      terminal.say("cli.forget.nothing");
      return Terminal.DONE;
    }
    terminal.say("cli.forget.goes", String.join(", ", going));
    if (!yes && !agreed()) {
      terminal.say("cli.forget.kept");
      return Terminal.FAILED;
    }
    terminal.say("cli.forget.gone", String.join(", ", forgetting.forget(models)));
    return Terminal.DONE;
  }

  private boolean agreed() throws IOException {
    String word = terminal.sentence("cli.forget.word");
    terminal.say("cli.forget.ask", word);
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(wanted, terminal.in().readNBytes(wanted.length));
  }

  private void machine(List<Finding> findings) {
    Machine machine = services.machine();
    findings.add(well("cli.doctor.processor", machine.processor()));
    findings.add(
        well(
            "cli.doctor.cores",
            terminal.sentence("cli.doctor.threads", machine.cores(), machine.threads())));
    findings.add(well("cli.doctor.memory", terminal.figures().bytes(machine.memoryBytes()).text()));
    findings.add(well("cli.doctor.system", machine.system()));
    findings.add(well("cli.doctor.java", machine.java()));
    findings.add(
        well("cli.doctor.heap", terminal.figures().bytes(Runtime.getRuntime().maxMemory()).text()));
  }

  private Finding well(String key, String found) {
    return new Finding(terminal.sentence(key), found, "");
  }

  private void models(List<Finding> findings) {
    var listing = services.models().verified(services.context(0).cancellation());
    for (InstalledModel model : listing.models()) {
      String size = terminal.figures().bytes(model.entry().bytes()).text();
      findings.add(
          switch (model.state()) {
            case ModelState.Whole whole -> new Finding(model.name(), size, "");
            case ModelState.Damaged damaged ->
                new Finding(
                    model.name(),
                    terminal.sentence("cli.model.damaged"),
                    terminal.sentence(damaged.problem()));
          });
    }
    listing
        .problems()
        .forEach(
            problem ->
                findings.add(
                    new Finding(
                        terminal.sentence("cli.doctor.models"),
                        problem.code(),
                        terminal.sentence(problem))));
  }

  /** In which form the generator would be loaded now. */
  private Finding generator() {
    String name = terminal.sentence("cli.doctor.generator");
    try {
      return switch (services.footprint(Services.GENERATOR)) {
        case SPARING ->
            new Finding(
                name,
                terminal.sentence("cli.bench.sparing"),
                terminal.sentence("cli.doctor.sparing"));
        case FAST, BY_FREE_MEMORY -> new Finding(name, terminal.sentence("cli.bench.fast"), "");
      };
    } catch (ProblemException e) {
      return new Finding(
          name, terminal.sentence("cli.doctor.missing"), terminal.sentence(e.problem()));
    }
  }

  private Finding userFolder() {
    Path folder = services.userFolder();
    Path existing = folder;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    String advice =
        Files.isWritable(existing) ? "" : terminal.sentence("cli.doctor.readonly", folder);
    return new Finding(terminal.sentence("cli.doctor.folder"), folder.toString(), advice);
  }

  private Finding energy() {
    boolean counter = Files.isReadable(Path.of("/sys/class/powercap/intel-rapl:0/energy_uj"));
    return new Finding(
        terminal.sentence("cli.doctor.energy"),
        terminal.sentence(counter ? "cli.doctor.measured" : "cli.doctor.modelled"),
        "");
  }

  private static ObjectNode json(List<Finding> findings) {
    ObjectNode node = Json.object();
    ArrayNode array = node.putArray("findings");
    for (Finding finding : findings) {
      ObjectNode one = array.addObject();
      one.put("name", finding.name());
      one.put("found", finding.found());
      one.put("advice", finding.advice());
    }
    return node;
  }
}

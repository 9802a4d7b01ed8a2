package org.signalbox.app;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.signalbox.routing.Correction;
import org.signalbox.routing.Corrections;
import org.signalbox.routing.Kind;
import org.signalbox.routing.Request;
import org.signalbox.routing.Signature;
import org.signalbox.settings.CorrectionStore;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.Prose;

/** The router's corrections as the user's folder holds them. */
record KeptCorrections(CorrectionStore store) implements Corrections {
  private static final int LONGEST = 80;

  @Override
  public Optional<Correction> find(String signature) {
    return store.find(signature).map(KeptCorrections::correction);
  }

  /**
   * Keeps what a request sets by hand. Where the folder cannot be written the correction holds for
   * this once, as before.
   */
  void keep(Material material, Request request) {
    Correction made = Correction.of(request);
    var kept =
        new KeptCorrection(
            Signature.of(material, request),
            about(material, request),
            made.kind().map(Kind::word).orElse(""),
            made.target().orElse(""),
            made.time().orElse(""),
            made.id().orElse(""));
    try {
      store.keep(kept);
    } catch (IOException e) {
      System.getLogger(KeptCorrections.class.getName())
          .log(System.Logger.Level.WARNING, "a correction was not kept", e);
    }
  }

  /** Lets a correction go that the router now needs no more. */
  void forget(String signature) {
    try {
      store.forget(signature);
    } catch (IOException e) {
      System.getLogger(KeptCorrections.class.getName())
          .log(System.Logger.Level.WARNING, "a correction was not forgotten", e);
    }
  }

  private static String about(Material material, Request request) {
    String name =
        switch (material) {
          case Dataset dataset -> dataset.table().name();
          case Prose prose -> prose.name();
        };
    String all = (name + " " + request.text().strip()).strip().replaceAll("\\s+", " ");
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 3) + "...";
  }

  private static Correction correction(KeptCorrection kept) {
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(k -> k.word().equals(kept.kind())).findFirst();
    return new Correction(kind, given(kept.target()), given(kept.time()), given(kept.id()));
  }

  private static Optional<String> given(String word) {
    return Optional.of(word).filter(w -> !w.isEmpty());
  }
}

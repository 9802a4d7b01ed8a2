package org.signalbox.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What R computed; see the SOURCE file beside the figures. */
final class Reference {
  private Reference() {}

  static JsonNode classics() {
    return read("classics_r.json");
  }

  static JsonNode read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Reference.class.getResourceAsStream("/forecast/" + name))) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] doubles(JsonNode array) {
    double[] out = new double[array.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = array.get(i).asDouble();
    }
    return out;
  }

  static EtsForm form(String notation) {
    return EtsForm.all().stream()
        .filter(f -> f.notation().equals(notation))
        .findFirst()
        .orElseThrow();
  }

  /** R's parameters as weights and initial states. */
  static EtsPass pass(double[] y, int m, EtsForm form, JsonNode par) {
    var pass = new EtsPass(y, form.seasonal() ? m : 1);
    pass.alpha = par.get("alpha").asDouble();
    pass.beta = par.path("beta").asDouble(0);
    pass.gamma = par.path("gamma").asDouble(0);
    pass.phi = par.path("phi").asDouble(1);
    pass.level = par.get("l").asDouble();
    pass.growth = par.path("b").asDouble(0);
    if (form.seasonal()) {
      double rest = form.season() == EtsForm.Season.MULTIPLICATIVE ? m : 0;
      for (int k = 1; k < m; k++) {
        pass.season[k] = par.get("s" + (m - 1 - k)).asDouble();
        rest -= pass.season[k];
      }
      pass.season[0] = rest;
    }
    return pass;
  }
}

package org.signalbox.metering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What things cost, as dated files say.
 *
 * @param kilowattHour price of a kilowatt-hour of electricity
 * @param grid grams of CO2 equivalent a kilowatt-hour, one figure a source, since they differ
 * @param machine price of a machine like this one
 * @param lifetimeYears how long such a machine serves
 * @param hosted the hosted model whose list price stands for the same tokens elsewhere
 * @param asOf date of the price lists
 */
public record Tariffs(
    Amount kilowattHour,
    List<Grid> grid,
    Amount machine,
    double lifetimeYears,
    Hosted hosted,
    String asOf) {
  /** The hosted model nearest in size to what runs on a desk. */
  public static final String REFERENCE_MODEL = "llama-3.1-8b-instant";

  public record Grid(double grams, String source) {}

  /**
   * @param input price of a million tokens read
   * @param output price of a million tokens written
   */
  public record Hosted(String id, String name, Amount input, Amount output) {
    /** What so many tokens cost, in the currency of the list. */
    public double price(double read, double written) {
      return (read * input.value() + written * output.value()) / 1e6;
    }
  }

  public Tariffs {
    grid = List.copyOf(grid);
    if (!(kilowattHour.value() >= 0 && machine.value() >= 0 && lifetimeYears > 0)) {
      throw new IllegalArgumentException("prices are never negative, lifetimes positive");
    }
  }

  /**
   * Reads {@code electricity.json}, {@code hardware.json} and {@code hosted-models.json} with their
   * own defaults for country and machine.
   *
   * @param folder such as {@code assets/prices}
   */
  public static Tariffs read(Path folder) {
    JsonNode electricity = tree(folder.resolve("electricity.json"));
    JsonNode hardware = tree(folder.resolve("hardware.json"));
    JsonNode hosted = tree(folder.resolve("hosted-models.json"));
    try {
      String country = electricity.required("defaultCountry").asString();
      String machine = hardware.required("defaultMachine").asString();
      JsonNode place = find(electricity.required("countries"), "code", country);
      JsonNode box = find(hardware.required("machines"), "id", machine);
      return new Tariffs(
          amount(place, "pricePerKilowattHour", place),
          grid(place.required("gridGramsPerKilowattHour")),
          amount(box, "price", box),
          box.required("lifetimeYears").asDouble(),
          hosted(hosted),
          hosted.required("priceAsOf").asString());
    } catch (JacksonException | IllegalArgumentException e) {
      throw unreadable(folder, e);
    }
  }

  static HostedPrices hostedPrices(Path folder) {
    JsonNode list = tree(folder.resolve("hosted-models.json"));
    try {
      return new HostedPrices(
          list.required("models").valueStream().map(model -> hosted(model, list)).toList(),
          list.required("priceAsOf").asString());
    } catch (JacksonException | IllegalArgumentException e) {
      throw unreadable(folder, e);
    }
  }

  private static Hosted hosted(JsonNode list) {
    return hosted(find(list.required("models"), "id", REFERENCE_MODEL), list);
  }

  private static Hosted hosted(JsonNode model, JsonNode list) {
    return new Hosted(
        model.required("id").asString(),
        model.required("name").asString(),
        amount(model, "inputPerMillionTokens", list),
        amount(model, "outputPerMillionTokens", list));
  }

  private static List<Grid> grid(JsonNode figures) {
    List<Grid> grid = new ArrayList<>();
    for (JsonNode figure : figures) {
      grid.add(new Grid(figure.required("value").asDouble(), figure.required("source").asString()));
    }
    return grid;
  }

  private static Amount amount(JsonNode node, String field, JsonNode currencyHolder) {
    return new Amount(
        node.required(field).asDouble(), currencyHolder.required("currency").asString());
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    Predicate<JsonNode> wanted = node -> node.required(field).asString().equals(value);
    return list.valueStream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no entry " + value));
  }

  private static JsonNode tree(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new ObjectMapper().readTree(in);
    } catch (java.io.IOException | JacksonException e) {
      throw unreadable(file, e);
    }
  }

  private static ProblemException unreadable(Path file, Exception cause) {
    String reason = String.valueOf(cause.getMessage());
    return new ProblemException(
        org.signalbox.task.Problem.of("SB-METERING-04", file.toString(), reason), cause);
  }
}

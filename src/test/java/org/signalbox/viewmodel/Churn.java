package org.signalbox.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/**
 * Made-up customers of whom some leave: short contracts, few months and many calls to support drive
 * them away; the newsletter has nothing to do with it.
 */
public final class Churn {
  private static final List<String> FEATURES =
      List.of("contract", "months", "monthly_charge", "support_calls", "internet", "newsletter");

  private Churn() {}

  private record Customer(
      String contract, int months, double charge, int calls, String internet, String newsletter) {
    double odds() {
      double bound =
          switch (contract) {
            case "monthly" -> 1.6;
            case "one year" -> -0.4;
            default -> -1.8;
          };
      return bound
          - 0.05 * months
          + 0.02 * (charge - 60)
          + 0.5 * calls
          + (internet.equals("fibre") ? 0.6 : 0);
    }
  }

  private static List<Customer> customers(int rows, Random random) {
    List<Customer> all = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      all.add(
          new Customer(
              List.of("monthly", "monthly", "one year", "two years").get(random.nextInt(4)),
              1 + random.nextInt(72),
              Math.round(200 + random.nextDouble() * 1000) / 10.0,
              random.nextInt(6),
              List.of("fibre", "dsl", "none").get(random.nextInt(3)),
              random.nextBoolean() ? "yes" : "no"));
    }
    return all;
  }

  /** Customers of whom it is known whether they left. */
  public static TabularTask task(int rows, long seed) {
    Random random = new Random(seed);
    List<Customer> all = customers(rows, random);
    List<String> left =
        all.stream()
            .map(c -> random.nextDouble() < 1 / (1 + Math.exp(-c.odds())) ? "yes" : "no")
            .toList();
    List<org.signalbox.task.Column> columns = new ArrayList<>(table(all).columns());
    columns.add(TextColumn.of("churn", left));
    return new TabularTask(
        new Table("churn.csv", columns),
        "churn",
        ProblemType.BINARY_CLASSIFICATION,
        FEATURES,
        List.of("no", "yes"));
  }

  /** Customers of whom it is not known. */
  public static Table unknown(int rows, long seed) {
    return table(customers(rows, new Random(seed)));
  }

  private static Table table(List<Customer> all) {
    return new Table(
        "new-customers.csv",
        List.of(
            words("contract", all.size(), i -> all.get(i).contract()),
            NumberColumn.of("months", all.stream().mapToDouble(Customer::months).toArray()),
            NumberColumn.of("monthly_charge", all.stream().mapToDouble(Customer::charge).toArray()),
            NumberColumn.of("support_calls", all.stream().mapToDouble(Customer::calls).toArray()),
            words("internet", all.size(), i -> all.get(i).internet()),
            words("newsletter", all.size(), i -> all.get(i).newsletter())));
  }

  private static TextColumn words(String name, int rows, IntFunction<String> word) {
    return TextColumn.of(name, IntStream.range(0, rows).mapToObj(word).toList());
  }

  /** A table as lines of CSV. */
  public static List<String> csv(Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", table.names()));
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      lines.add(
          String.join(",", table.columns().stream().map(c -> c.text(at)).toList())
              .toLowerCase(Locale.ROOT));
    }
    return lines;
  }
}

package org.signalbox.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of figures as a program reads it: plain numbers in one unit, which the head names; the
 * ends of an interval in columns of their own. A column of words stays as it is.
 */
final class PlainColumn {
  private static final String UNITS = "µs|ms|s|min|h|B|kB|MB|GB|TB|µJ|mJ|J|kJ|MJ|µg|mg|g|kg|%";
  private static final Map<String, Unit> BASE =
      Map.ofEntries(
          Map.entry("µs", new Unit("s", "1e-6")),
          Map.entry("ms", new Unit("s", "1e-3")),
          Map.entry("s", new Unit("s", "1")),
          Map.entry("min", new Unit("s", "60")),
          Map.entry("h", new Unit("s", "3600")),
          Map.entry("B", new Unit("B", "1")),
          Map.entry("kB", new Unit("B", "1e3")),
          Map.entry("MB", new Unit("B", "1e6")),
          Map.entry("GB", new Unit("B", "1e9")),
          Map.entry("TB", new Unit("B", "1e12")),
          Map.entry("µJ", new Unit("J", "1e-6")),
          Map.entry("mJ", new Unit("J", "1e-3")),
          Map.entry("J", new Unit("J", "1")),
          Map.entry("kJ", new Unit("J", "1e3")),
          Map.entry("MJ", new Unit("J", "1e6")),
          Map.entry("µg", new Unit("g", "1e-6")),
          Map.entry("mg", new Unit("g", "1e-3")),
          Map.entry("g", new Unit("g", "1")),
          Map.entry("kg", new Unit("g", "1e3")),
          Map.entry("%", new Unit("%", "1")));
  private static final Unit NONE = new Unit("", "1");

  private final Pattern figure;
  private final char decimal;
  private final char grouping;

  private record Unit(String name, String size) {}

  /** Value, low and high end; those that are not there are empty. */
  private record Parsed(String unit, List<String> values) {}

  PlainColumn(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    this.decimal = symbols.getDecimalSeparator();
    this.grouping = symbols.getGroupingSeparator();
    String thousands = Pattern.quote("" + grouping) + "\\d{3}";
    String fraction = Pattern.quote("" + decimal) + "\\d+";
    String number = "[-+−]?(?:\\d{1,3}(?:%s)+|\\d+)(?:%s)?".formatted(thousands, fraction);
    String money = "(\\p{Sc}?)";
    this.figure =
        Pattern.compile(
            ("(?:≈\\s?)?%1$s(%2$s)(?:–(%2$s))?(?:\\s?\\((%2$s)–(%2$s)\\))?"
                    + "\\s?(%3$s|\\p{Sc})?(?:\\s?\\((%2$s)–(%2$s)\\))?")
                .formatted(money, number, UNITS));
  }

  /** The same table with every column of figures made plain. */
  static TableText of(TableText table, Locale locale) {
    PlainColumn plain = new PlainColumn(locale);
    List<List<String>> columns =
        IntStream.range(0, table.head().size())
            .mapToObj(
                k ->
                    plain.columns(
                        table.head().get(k), table.rows().stream().map(r -> r.get(k)).toList()))
            .flatMap(List::stream)
            .toList();
    return new TableText(
        columns.stream().map(List::getFirst).toList(),
        IntStream.rangeClosed(1, table.rows().size())
            .mapToObj(row -> columns.stream().map(c -> c.get(row)).toList())
            .toList());
  }

  /** Each with its head first. */
  private List<List<String>> columns(String head, List<String> cells) {
    List<Optional<Parsed>> parsed = cells.stream().map(this::parse).toList();
    List<String> units =
        parsed.stream().flatMap(Optional::stream).map(Parsed::unit).distinct().toList();
    boolean figures = !units.isEmpty() && parsed.stream().allMatch(Optional::isPresent);
    List<String> real = units.stream().filter(u -> !u.equals("?")).toList();
    if (!figures || real.size() > 1) {
      return List.of(Stream.concat(Stream.of(head), cells.stream()).toList());
    }
    String unit = real.isEmpty() || real.getFirst().isEmpty() ? "" : " [" + real.getFirst() + "]";
    List<List<String>> made = new ArrayList<>();
    List<String> ends = List.of("", " low", " high");
    for (int k = 0; k < ends.size(); k++) {
      int at = k;
      List<String> values = parsed.stream().map(p -> p.orElseThrow().values().get(at)).toList();
      if (values.stream().anyMatch(v -> !v.isEmpty())) {
        made.add(Stream.concat(Stream.of(head + ends.get(k) + unit), values.stream()).toList());
      }
    }
    return made;
  }

  /** Empty for words. */
  private Optional<Parsed> parse(String cell) {
    String text = cell.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    if (text.isEmpty() || text.equals("–")) {
      return Optional.of(new Parsed("?", List.of("", "", "")));
    }
    Matcher found = figure.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    String sign = either(found.group(1), found.group(6));
    Unit unit = sign.isEmpty() ? NONE : BASE.getOrDefault(sign, new Unit(sign, "1"));
    String low = either(found.group(4), found.group(7));
    String high = either(found.group(5), found.group(8));
    boolean interval = found.group(3) != null;
    List<String> values =
        interval
            ? List.of("", plain(found.group(2), unit), plain(found.group(3), unit))
            : List.of(plain(found.group(2), unit), plain(low, unit), plain(high, unit));
    return Optional.of(new Parsed(unit.name(), values));
  }

  private static String either(String one, String other) {
    return one != null && !one.isEmpty() ? one : other == null ? "" : other;
  }

  private String plain(String number, Unit unit) {
    String digits = number.replace('−', '-').replace("" + grouping, "").replace(decimal, '.');
    if (digits.isEmpty() || unit.size().equals("1")) {
      return digits;
    }
    BigDecimal value =
        new BigDecimal(digits).multiply(new BigDecimal(unit.size()), MathContext.DECIMAL64);
    return value.stripTrailingZeros().toPlainString();
  }
}

package org.signalbox.language;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of byte strings, taken apart byte by byte with derivatives (Brzozowski 1964, "Derivatives
 * of Regular Expressions"): what may follow a byte is again a grammar.
 */
sealed interface Grammar {
  /** No text at all. */
  Grammar NOTHING = new Either(List.of());

  /** The empty text alone. */
  Grammar END = new Literal(List.of());

  /** What may follow this byte, 0 to 255; {@link #NOTHING} when it may not stand here. */
  Grammar after(int next);

  /** Whether the text may end here. */
  boolean complete();

  /** Bytes of the shortest text; {@link #ENDLESS} when there is none. */
  int shortest();

  /** The byte that must come next, or -1 where there is a choice or the text may end. */
  int only();

  /** More than any text is long; sums of a few of them don't overflow. */
  int ENDLESS = 1 << 24;

  /** What may follow these bytes. */
  default Grammar after(byte[] bytes) {
    Grammar rest = this;
    for (byte next : bytes) {
      rest = rest.after(next & 0xff);
      if (rest.equals(NOTHING)) {
        return NOTHING;
      }
    }
    return rest;
  }

  /** This text and no other. */
  static Grammar literal(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Integer[] all = new Integer[bytes.length];
    Arrays.setAll(all, i -> bytes[i] & 0xff);
    return new Literal(List.of(all));
  }

  /** One byte of a range, both ends included. */
  static Grammar range(int from, int to) {
    return new Range(from, to);
  }

  /** One after another. */
  static Grammar sequence(Grammar... parts) {
    Grammar all = END;
    for (int i = parts.length - 1; i >= 0; i--) {
      all = joined(parts[i], all);
    }
    return all;
  }

  private static Grammar joined(Grammar first, Grammar second) {
    if (first.equals(NOTHING) || second.equals(NOTHING)) {
      return NOTHING;
    }
    if (first.equals(END)) {
      return second;
    }
    return second.equals(END) ? first : new Sequence(first, second);
  }

  /** Any of some. */
  static Grammar either(List<? extends Grammar> options) {
    List<? extends Grammar> real = options.stream().filter(o -> !o.equals(NOTHING)).toList();
    if (real.size() == 1) {
      return real.getFirst();
    }
    Set<Grammar> flat = new LinkedHashSet<>();
    for (Grammar option : real) {
      if (option instanceof Either(List<Grammar> inner)) {
        flat.addAll(inner);
      } else {
        flat.add(option);
      }
    }
    return flat.size() == 1 ? flat.iterator().next() : new Either(List.copyOf(flat));
  }

  /** The part or nothing. */
  static Grammar maybe(Grammar part) {
    return either(List.of(part, END));
  }

  /**
   * The part several times.
   *
   * @param part never empty
   */
  static Grammar repeat(Grammar part, int least, int most) {
    return most == 0 ? END : new Repeat(part, least, most);
  }

  /** Fixed bytes. */
  record Literal(List<Integer> bytes) implements Grammar {
    @Override
    public Grammar after(int next) {
      return !bytes.isEmpty() && bytes.getFirst() == next
          ? new Literal(bytes.subList(1, bytes.size()))
          : NOTHING;
    }

    @Override
    public int only() {
      return bytes.isEmpty() ? -1 : bytes.getFirst();
    }

    @Override
    public boolean complete() {
      return bytes.isEmpty();
    }

    @Override
    public int shortest() {
      return bytes.size();
    }
  }

  /** One byte of a range. */
  record Range(int from, int to) implements Grammar {
    @Override
    public Grammar after(int next) {
      return from <= next && next <= to ? END : NOTHING;
    }

    @Override
    public int only() {
      return from == to ? from : -1;
    }

    @Override
    public boolean complete() {
      return false;
    }

    @Override
    public int shortest() {
      return 1;
    }
  }

  /** One grammar after another, neither of them trivial. */
  record Sequence(Grammar first, Grammar second) implements Grammar {
    @Override
    public Grammar after(int next) {
      Grammar within = joined(first.after(next), second);
      return first.complete() ? either(List.of(within, second.after(next))) : within;
    }

    @Override
    public int only() {
      return first.complete() ? -1 : first.only();
    }

    @Override
    public boolean complete() {
      return first.complete() && second.complete();
    }

    @Override
    public int shortest() {
      return Math.min(ENDLESS, first.shortest() + second.shortest());
    }
  }

  /** Any of some different grammars; none of them for nothing. */
  record Either(List<Grammar> options) implements Grammar {
    @Override
    public Grammar after(int next) {
      return either(options.stream().map(option -> option.after(next)).toList());
    }

    @Override
    public int only() {
      int[] all = options.stream().mapToInt(Grammar::only).distinct().toArray();
      return all.length == 1 && !complete() ? all[0] : -1;
    }

    @Override
    public boolean complete() {
      return options.stream().anyMatch(Grammar::complete);
    }

    @Override
    public int shortest() {
      return options.stream().mapToInt(Grammar::shortest).min().orElse(ENDLESS);
    }
  }

  /** The same several times. */
  record Repeat(Grammar part, int least, int most) implements Grammar {
    @Override
    public Grammar after(int next) {
      return joined(part.after(next), repeat(part, Math.max(0, least - 1), most - 1));
    }

    @Override
    public int only() {
      return least > 0 ? part.only() : -1;
    }

    @Override
    public boolean complete() {
      return least == 0;
    }

    @Override
    public int shortest() {
      return least * part.shortest();
    }
  }
}

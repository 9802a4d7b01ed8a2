package org.signalbox.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The model's own template. It is rendered with a stand-in for each turn's text; the texts are put
 * in afterwards, and special tokens are looked for only in what the template itself wrote, so
 * nothing that a user pastes can open a role.
 */
final class JinjaChat implements ChatForm {
  /** Private use: no template and no text means anything by these. */
  private static final char OPEN = '\uE0F0';

  private static final char CLOSE = '\uE0F1';

  /** A blank around the stand-in, which is gone where the template trims the text. */
  private static final char BLANK = '\u2003';

  private final JinjaTemplate template;
  private final Tokenizer tokenizer;
  private final Map<String, JinjaValue> tokens;

  /**
   * @param tokens such as {@code bos_token}
   * @throws JinjaException when the template is not understood or writes no texts
   */
  JinjaChat(String source, Tokenizer tokenizer, Map<String, String> tokens) {
    template = new JinjaTemplate(source);
    this.tokenizer = tokenizer;
    this.tokens = new LinkedHashMap<>();
    tokens.forEach((name, token) -> this.tokens.put(name, JinjaValue.of(token)));
    if (rendered(List.of(new ChatTurn(ChatTurn.Role.USER, ""))).indexOf(OPEN) < 0) {
      throw new JinjaException("it leaves the texts out");
    }
  }

  @Override
  public int[] encode(List<ChatTurn> turns) {
    List<ChatTurn> accepted = systemFirst(turns);
    return ids(parts(rendered(accepted), accepted));
  }

  /** Some templates refuse a system's turn; its text then begins the user's first. */
  private List<ChatTurn> systemFirst(List<ChatTurn> turns) {
    if (turns.size() < 2 || turns.getFirst().role() != ChatTurn.Role.SYSTEM) {
      return turns;
    }
    try {
      rendered(turns);
      return turns;
    } catch (JinjaException e) {
      List<ChatTurn> joined = new ArrayList<>(turns.subList(1, turns.size()));
      ChatTurn first = joined.getFirst();
      joined.set(0, new ChatTurn(first.role(), turns.getFirst().text() + "\n\n" + first.text()));
      return joined;
    }
  }

  private String rendered(List<ChatTurn> turns) {
    List<JinjaValue> messages = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      Map<String, JinjaValue> message = new LinkedHashMap<>();
      message.put("role", JinjaValue.of(turns.get(i).role().word()));
      message.put("content", JinjaValue.of("" + BLANK + OPEN + i + CLOSE + BLANK));
      messages.add(new JinjaValue.Fields(message));
    }
    Map<String, JinjaValue> values = new LinkedHashMap<>(tokens);
    values.put("messages", new JinjaValue.Items(messages));
    values.put("add_generation_prompt", JinjaValue.of(true));
    return template.render(values);
  }

  /** A stretch of the prompt, and whether marks in it are meant. */
  private record Part(String text, boolean meant) {}

  private static List<Part> parts(String rendered, List<ChatTurn> turns) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = rendered.indexOf(OPEN); open >= 0; open = rendered.indexOf(OPEN, from)) {
      int close = rendered.indexOf(CLOSE, open);
      boolean left = open > from && rendered.charAt(open - 1) == BLANK;
      boolean right = close + 1 < rendered.length() && rendered.charAt(close + 1) == BLANK;
      parts.add(new Part(rendered.substring(from, left ? open - 1 : open), true));
      String text = turns.get(Integer.parseInt(rendered.substring(open + 1, close))).text();
      text = left ? text : text.stripLeading();
      parts.add(new Part(right ? text : text.stripTrailing(), false));
      from = right ? close + 2 : close + 1;
    }
    parts.add(new Part(rendered.substring(from), true));
    return parts;
  }

  /** What lies between two marks is encoded together, whoever wrote it. */
  private int[] ids(List<Part> parts) {
    IntStream.Builder ids = IntStream.builder();
    StringBuilder pending = new StringBuilder();
    boolean[] marked = {false};
    for (Part part : parts) {
      if (!part.meant()) {
        pending.append(part.text());
        continue;
      }
      tokenizer
          .marks()
          .split(
              part.text(),
              new TokenMarks.Parts() {
                @Override
                public void text(String plain) {
                  pending.append(plain);
                }

                @Override
                public void mark(TokenMarks.Mark mark) {
                  flush(pending, marked[0], ids);
                  ids.add(mark.id());
                  marked[0] = true;
                }
              });
    }
    flush(pending, marked[0], ids);
    return ids.build().toArray();
  }

  private void flush(StringBuilder pending, boolean marked, IntStream.Builder ids) {
    Spelling.Prefix place = marked ? Spelling.Prefix.ALWAYS : Spelling.Prefix.FIRST;
    tokenizer.plain(pending.toString(), place, ids);
    pending.setLength(0);
  }
}

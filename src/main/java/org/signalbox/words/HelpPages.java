package org.signalbox.words;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page for every code, made from the sentences themselves. */
public final class HelpPages {
  /** Stands for what a sentence names each time. */
  private static final String SOMETHING = "\u2026";

  private static final Pattern CODE = Pattern.compile("SB-([A-Z]+)-\\d{2,3}");

  private final Words words;
  private final List<HelpPage> pages;

  public HelpPages(Words words) {
    this.words = words;
    this.pages =
        words.keys().stream()
            .map(CODE::matcher)
            .filter(Matcher::matches)
            .map(code -> page(code.group(), code.group(1)))
            .sorted(java.util.Comparator.comparing(HelpPage::code))
            .toList();
  }

  /** By their codes. */
  public List<HelpPage> all() {
    return pages;
  }

  /** The page of a code, in upper or lower case. */
  public Optional<HelpPage> find(String code) {
    return pages.stream().filter(page -> page.code().equalsIgnoreCase(code.strip())).findFirst();
  }

  private HelpPage page(String code, String room) {
    return new HelpPage(code, room, general(code), words.sentence("help.room." + room));
  }

  /** A choice of numbers is told as for many. */
  private String general(String code) {
    MessageFormat format = new MessageFormat(words.pattern(code), words.locale());
    Format[] parts = format.getFormatsByArgumentIndex();
    Object[] named = new Object[parts.length];
    Arrays.fill(named, SOMETHING);
    for (int k = 0; k < parts.length; k++) {
      if (parts[k] instanceof ChoiceFormat choice) {
        String many = choice.getFormats()[choice.getFormats().length - 1].toString();
        named[k] = many.replaceAll("\\{[^}]*}", SOMETHING);
      }
      format.setFormatByArgumentIndex(k, null);
    }
    return format.format(named);
  }
}

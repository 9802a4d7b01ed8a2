package org.signalbox.routing;

import static org.signalbox.routing.Intent.ABOUT;
import static org.signalbox.routing.Intent.AMOUNT;
import static org.signalbox.routing.Intent.CLASSIFY;
import static org.signalbox.routing.Intent.FORECAST;
import static org.signalbox.routing.Intent.PREDICT;
import static org.signalbox.routing.Intent.SEARCH;
import static org.signalbox.routing.Intent.WRITE;

import java.util.List;
import java.util.stream.Stream;

/** The turns of phrase that are known, English and German, as folded text writes them. */
final class Cues {
  static final String UNIT =
      "(?:(?:school|academic|fiscal|financial|calendar|budget|schul|geschafts|wirtschafts|kalender"
          + "|haushalts)[ -]?)?"
          + "(second|minute|hour|day|(?:business|working|trading|work|bank)[ -]?day|weekday|week"
          + "|fortnight|month|quarter|half-year|year|season|decade|step|period|point|value|observation|sekunde|stunde"
          + "|tag|(?:werk|arbeits|handels|bankarbeits)tag|woche|monat|quartal|vierteljahr|halbjahr|saison"
          + "|jahr|schritt|wert)(s|n|e|en)?";

  /** Units that only compounds name, so that they are no name of a measure. */
  static final String OWN_UNIT =
      "(schul|geschafts|wirtschafts|kalender|haushalts|halb|viertel|werk|arbeits|handels|bankarbeits)"
          + "(jahr|tag|woche|monat|quartal)(s|n|e|en)?";

  private static final List<Cue> WITHIN =
      List.of(
          Cue.of(FORECAST, 3, "\\b(fore?cast|prognos|extrapolat|hochrechn)\\w*"),
          Cue.of(
              FORECAST,
              2.5,
              "\\b(next|coming|following|upcoming|(nach|komm)\\w+)\\s+(\\S+\\s+){0,2}"
                  + UNIT
                  + "\\b"),
          Cue.of(
              FORECAST, 2, "\\b(continue|fortsetz|setze)\\w* (the|this|die|diese) (series|reihe)"),
          Cue.of(
              FORECAST,
              1,
              "\\b(what|which \\w+) (comes|follows|is) next\\b|\\bnext (numbers?|terms?)\\b|\\bwie geht"
                  + " (es|das|die reihe) weiter\\b|\\bwas (kommt|folgt) (als nachstes|danach|dann)\\b"),
          Cue.of(
              FORECAST,
              2.5,
              "^\\W*project\\b(?! (plan|manage|report|proposal)\\w*)|\\bproject(ed|ion|ions|iere?)?\\b"
                  + ".{0,60}\\b(ahead|next|coming|through|until|future|voraus)\\b"),
          Cue.of(FORECAST, 1.5, "\\b" + UNIT + " (ahead|into the future|voraus|out)\\b"),
          Cue.of(FORECAST, 1.5, "\\b(until|through|up to|by|bis) (\\S+ )?(19|20)\\d\\d\\b"),
          Cue.of(
              FORECAST,
              1,
              "\\b(in (the )?future|future values|zukunft\\w*|tomorrow|next (one|few))"),
          Cue.of(PREDICT, 2, "\\b(predi[ct]+|vorhersag|vorherzusag|regress)\\w*"),
          Cue.of(PREDICT, 2, "\\b(estimat|infer|guess|schatz)\\w*"),
          Cue.of(PREDICT, 2, "\\bsage?n? .{1,80} (vor(aus|her))\\b"),
          Cue.of(
              PREDICT,
              1.5,
              "\\b(which|who|what|welche\\w*|wer)\\b.{0,50}\\b(will|likely|werden|wird)\\b"),
          Cue.of(
              PREDICT, 1.5, "\\b(probability|likelihood|risk|odds|wahrscheinlich\\w*|risiko)\\b"),
          Cue.of(CLASSIFY, 2, "\\b(classif|klassifi|categori[sz]|kategorisier)\\w*"),
          Cue.of(
              CLASSIFY,
              2,
              "\\b(label|tag|sort|ordne|einordnen)\\b.{0,40}\\b(as|with|by|into|each|these|the|this|als|in|zu)\\b"),
          Cue.of(
              CLASSIFY,
              1.5,
              "\\b(sentiment|stimmung|which (category|class|topic|label|author)|spam or)\\b"),
          Cue.of(
              AMOUNT,
              1,
              "\\bhow (much|many|long|old|tall|heavy|big)\\b|\\bwie ?(viel|hoch|lang|alt|teuer)\\w*"),
          Cue.of(
              WRITE,
              3,
              "\\b(write|draft|compose|rewrite|rephrase|paraphrase|translate|brainstorm)\\b"),
          Cue.of(
              WRITE,
              3,
              "\\b(summar[iy][sz]?\\w*|tl;?dr|shorten|proofread|reply to|give me (a|an|some|ideas))"),
          Cue.of(
              WRITE,
              3,
              "^\\W*(name|list|suggest|propose|turn (this|it|that) into|continue the (story|text|poem)"
                  + "|nenne?|liste?|schlage? .{1,80} vor\\b|gib mir|formuliere?)\\b"),
          Cue.of(WRITE, 3, "\\b(schreib|verfass|formulier|ubersetz|entwirf|dichte|korrigier)\\w*"),
          Cue.of(WRITE, 3, "\\bfass\\w* .{0,60}zusammen|\\bzusammenfass\\w*"),
          Cue.of(WRITE, 2, "\\b(explain|describe|tell me|erklar\\w*|beschreib\\w*|erzahl\\w*)\\b"),
          Cue.of(
              SEARCH, 2.5, "\\b(search|retrieve|look up|look for|durchsuch\\w*|suche?n?|finde)\\b"),
          Cue.of(
              SEARCH, 2, "^\\W*(find|locate|which (\\w+ )?(rule|section|part|entry|clause) )\\b"),
          Cue.of(
              SEARCH, 2, "\\bfind (me )?(the|all|a|any|every|documents?|passages?|articles?)\\b"),
          Cue.of(
              SEARCH,
              2.5,
              "\\b(which|what|welche\\w*|most|best|find (me )?(the|all|a|any|every)) (\\w+ )?(document|passage|article|paragraph|page|abstract|text|dokument|absatz|artikel|antwort|faq)s?\\b"),
          Cue.of(
              SEARCH,
              2,
              "\\b(most similar|nearest|relevant|answers? (each|the|my|this) (query|question)|ahnlichst\\w*)\\b"),
          Cue.of(
              ABOUT,
              3,
              "^\\W*(how (do|does|can|could|should|to|would|is|are) |what(s| is| are| does| do|'s) |why |explain |describe |should (i|we) |is it |can (you|i|one) explain|tell me (about|how|why))"),
          Cue.of(
              ABOUT,
              3,
              "^\\W*(wie (kann|mache|macht|funktioniert|geht|soll)\\w* |was (ist|sind|bedeutet) |warum |wieso |erklar\\w* |soll(te)? ich )"),
          Cue.of(
              ABOUT,
              3,
              "\\bwhich (method|model|algorithm|library|tool|approach|software|technique)s?\\b"),
          Cue.of(
              ABOUT,
              3,
              "\\b(do|does|should|must|can) (i|we|one|you|people|they) (need|use|choose|have to)\\b"
                  + "|^\\W*(wie|womit|wann) \\w+ (man|ich|wir)\\b"
                  + "|^\\W*(is it possible|are there|does it|do \\w+ (models|methods|forecasts?))\\b"
                  + "|^\\W*what (went|happened|happens|goes|caused)\\b"),
          Cue.of(
              ABOUT,
              3,
              "^\\W*(how|wie) (accurate|good|bad|reliable|useful|well|genau|gut|schlecht|zuverlassig)\\w*\\b"
                  + "|^\\W*(was (spricht|halten?|bringt|nutzt|versteht|heisst)|what speaks)\\b"
                  + "|^\\W*(kann|konnte|darf) man\\b|\\b(in general|generally|im allgemeinen|generell"
                  + "|grundsatzlich)\\W*$"),
          Cue.of(
              ABOUT,
              2,
              "\\b(difference between|pros and cons|advantages|meaning of|unterschied zwischen)\\b"));

  static final List<Cue> ALL = Stream.of(WITHIN, ScopeCues.ALL).flatMap(List::stream).toList();

  private Cues() {}
}

package org.signalbox.routing;

import static org.signalbox.routing.Intent.ABOUT;
import static org.signalbox.routing.Intent.ACTION;
import static org.signalbox.routing.Intent.AMOUNT;
import static org.signalbox.routing.Intent.CLASSIFY;
import static org.signalbox.routing.Intent.FORECAST;
import static org.signalbox.routing.Intent.LIVE;
import static org.signalbox.routing.Intent.PICTURE;
import static org.signalbox.routing.Intent.PREDICT;
import static org.signalbox.routing.Intent.SEARCH;
import static org.signalbox.routing.Intent.SOUND;
import static org.signalbox.routing.Intent.WRITE;

import java.util.List;

/** The turns of phrase that are known, English and German, as folded text writes them. */
final class Cues {
  static final String UNIT =
      "(second|minute|hour|day|weekday|week|fortnight|month|quarter|year|decade|step|period|point"
          + "|value|observation|sekunde|stunde|tag|woche|monat|quartal|jahr|schritt|wert)(s|n|e|en)?";
  private static final String MEDIUM = "(picture|image|photo|drawing|logo|painting|bild|foto)s?";
  private static final String RECORDING =
      "(audio|sound|song|voice|speech|video|podcast|recording|music|melody|tonaufnahme|musik)s?";

  static final List<Cue> ALL =
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
          Cue.of(WRITE, 3, "\\b(schreib|verfass|formulier|ubersetz|entwirf|dichte|korrigier)\\w*"),
          Cue.of(WRITE, 3, "\\bfass\\w* .{0,60}zusammen|\\bzusammenfass\\w*"),
          Cue.of(WRITE, 2, "\\b(explain|describe|tell me|erklar\\w*|beschreib\\w*|erzahl\\w*)\\b"),
          Cue.of(SEARCH, 2.5, "\\b(search|retrieve|look up|durchsuch\\w*|suche?n?|finde)\\b"),
          Cue.of(SEARCH, 2, "^\\W*find\\b"),
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
              2,
              "\\b(difference between|pros and cons|advantages|meaning of|unterschied zwischen)\\b"),
          Cue.of(
              PICTURE,
              3,
              "\\b(draw|paint|sketch|generate|create|make|render|show|edit|crop|colou?ri[sz]e|zeichne|male|erzeuge|erstelle)\\b[^.]{0,30}\\b"
                  + MEDIUM
                  + "\\b"),
          Cue.of(
              PICTURE,
              3,
              "\\b(in|on|from|of|auf) (this|the|that|my|these|diesem|dem) (attached )?"
                  + MEDIUM
                  + "\\b"),
          Cue.of(
              PICTURE,
              3,
              "\\b(ocr|(image|face|photo|object) (recognition|detection|classification)|bilderkennung)\\b"),
          Cue.of(SOUND, 3, "\\b(transcribe|transkribier\\w*|sing|play)\\b[^.]{0,40}"),
          Cue.of(
              SOUND,
              3,
              "\\b(generate|create|record|compose|edit|listen to|in|from|hor\\w*|spiele?)\\b[^.]{0,20}\\b"
                  + RECORDING
                  + "\\b"),
          Cue.of(
              LIVE,
              3,
              "\\b(weather|wetter|temperature|rain|snow|regnet|regnen)\\b[^.]{0,50}\\b(today|tonight|tomorrow|now|right now|currently|outside|this (week|weekend)|heute|morgen|gerade|draussen)\\b"),
          Cue.of(
              LIVE,
              3,
              "\\b(today|tonight|tomorrow|current|heute|morgen|aktuell\\w*)\\W*s?\\b[^.]{0,30}\\b(weather|wetter|news|headlines|score|nachrichten)\\b"),
          Cue.of(
              LIVE,
              3,
              "\\b(current|latest|live|today\\W?s|right now|aktuelle\\w*|derzeitige\\w*)\\b[^.]{0,40}\\b(price|prices|rate|exchange|stock|share|kurs\\w*|aktienkurs|preis|bitcoin|traffic|result|results|score)s?\\b"),
          Cue.of(
              LIVE,
              3,
              "\\b(price|rate|value|stock|worth|kurs|traffic)\\b[^.]{0,40}\\b(right now|at the moment|today|currently|gerade|heute|jetzt)\\b"),
          Cue.of(
              LIVE,
              3,
              "\\bwhat (time|day|date) is (it|today)\\b|\\bwie spat\\b|\\bwho won [^.]{0,40}\\b(yesterday|last night|today)\\b|\\bwer hat [^.]{0,40}\\b(gestern|heute)\\b"),
          Cue.of(
              LIVE,
              2.5,
              "\\b(near me|in meiner nahe|open now|opening hours|breaking news|news (of )?today)\\b"),
          Cue.of(
              ACTION,
              3,
              "^\\W*(please |bitte )?(book|order|buy|call|phone|remind|turn (on|off)|switch (on|off)|set (a|an) (alarm|timer|reminder)|open the|buche?|bestelle?|ruf|schalte?|erinnere?)\\b"));

  private Cues() {}
}

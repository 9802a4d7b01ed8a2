package org.signalbox.routing;

import java.util.List;
import java.util.Set;

/** What names of columns usually mean; folded words. */
final class Names {
  static final Set<String> IDENTIFIERS =
      Set.of(
          "id",
          "ids",
          "uid",
          "uuid",
          "guid",
          "key",
          "pk",
          "ident",
          "identif",
          "identifier",
          "index",
          "idx",
          "kennung",
          "nummer",
          "nr",
          "rownum",
          "rowid",
          "serial",
          "sku",
          "isbn",
          "ssn",
          "iban",
          "vin",
          "unnamed",
          "record");

  static final Set<String> CODES =
      Set.of(
          "zip",
          "zipcode",
          "postal",
          "postcode",
          "plz",
          "postleitzahl",
          "phone",
          "telephone",
          "telefon",
          "fax",
          "fips",
          "areacode");
  static final Set<String> PLACES =
      Set.of("lat", "latitude", "lon", "lng", "long", "longitude", "breitengrad", "langengrad");
  static final Set<String> YEARS = Set.of("year", "yr", "jahr");
  static final Set<String> TIMES =
      Set.of(
          "date",
          "time",
          "datetime",
          "timestamp",
          "ds",
          "day",
          "week",
          "month",
          "quarter",
          "year",
          "yr",
          "period",
          "datum",
          "zeit",
          "tag",
          "woche",
          "monat",
          "quartal",
          "jahr",
          "hour",
          "stunde",
          "zeitpunkt",
          "t",
          "season",
          "moment",
          "epoch",
          "ts",
          "yyyymm",
          "yyyymmdd",
          "ym",
          "yearmonth",
          "jahrmonat");
  static final Set<String> POSITIONS =
      Set.of(
          "t",
          "time",
          "step",
          "period",
          "index",
          "tick",
          "obs",
          "observation",
          "week",
          "day",
          "month",
          "hour",
          "minute",
          "second",
          "year",
          "quarter",
          "zeit",
          "schritt");

  /** Names of amounts: an integer so named is measured, not a class. */
  static final Set<String> AMOUNTS =
      Set.of(
          "age",
          "count",
          "number",
          "num",
          "total",
          "amount",
          "price",
          "cost",
          "years",
          "days",
          "hours",
          "minutes",
          "months",
          "quantity",
          "qty",
          "sum",
          "salary",
          "income",
          "revenue",
          "sales",
          "population",
          "distance",
          "height",
          "weight",
          "length",
          "width",
          "score",
          "points",
          "rings",
          "mpg",
          "cnt",
          "duration",
          "size",
          "anzahl",
          "menge",
          "preis",
          "alter",
          "umsatz",
          "hp",
          "horsepower",
          "temp",
          "temperature",
          "visits");

  /** Names of kinds: an integer so named is a class, not an amount. */
  static final Set<String> KINDS =
      Set.of(
          "class",
          "label",
          "type",
          "category",
          "kind",
          "group",
          "cluster",
          "grade",
          "level",
          "rating",
          "stars",
          "quality",
          "rank",
          "species",
          "target",
          "klasse",
          "typ",
          "kategorie",
          "gruppe",
          "note",
          "status",
          "stage",
          "code",
          "flag",
          "symboling",
          "survived",
          "diagnosis",
          "outcome",
          "digit",
          "star");

  /** Names of the one measure of a table that people forecast. */
  static final Set<String> MAIN_MEASURES =
      Set.of(
          "y",
          "value",
          "values",
          "wert",
          "target",
          "sales",
          "close",
          "demand",
          "total",
          "passengers",
          "umsatz",
          "revenue",
          "absatz",
          "sold");

  static final Set<String> QUERIES = Set.of("query", "queries", "question", "frage", "anfrage");
  static final Set<String> DOCUMENTS =
      Set.of(
          "document",
          "doc",
          "text",
          "passage",
          "body",
          "content",
          "abstract",
          "answer",
          "article",
          "paragraph",
          "dokument",
          "antwort",
          "absatz",
          "context");

  /** Groups of words that mean the same thing to people who ask. */
  private static final List<Set<String>> SYNONYMS =
      List.of(
          Set.of(
              "churn",
              "churned",
              "leave",
              "leaving",
              "left",
              "exit",
              "exited",
              "attrition",
              "attrited",
              "cancel",
              "cancelled",
              "kundigen",
              "kundigung",
              "gekundigt",
              "abwandern",
              "abwanderung",
              "verlassen",
              "retained",
              "quit",
              "attritionflag"),
          Set.of(
              "survive",
              "survived",
              "survival",
              "survivor",
              "die",
              "died",
              "death",
              "uberleben",
              "uberlebt",
              "mortality",
              "dead"),
          Set.of(
              "price",
              "cost",
              "value",
              "worth",
              "expensive",
              "preis",
              "kosten",
              "charge",
              "charges",
              "fee",
              "teuer"),
          Set.of(
              "sales",
              "sale",
              "revenue",
              "turnover",
              "umsatz",
              "verkauf",
              "sold",
              "absatz",
              "demand",
              "nachfrage"),
          Set.of(
              "salary",
              "income",
              "wage",
              "earn",
              "earning",
              "pay",
              "gehalt",
              "lohn",
              "einkommen",
              "verdienen"),
          Set.of(
              "diagnosis",
              "disease",
              "sick",
              "ill",
              "krank",
              "krankheit",
              "diagnose",
              "diabetes",
              "diabetic",
              "cancer",
              "malignant",
              "benign"),
          Set.of(
              "default",
              "defaulted",
              "repay",
              "repayment",
              "bad",
              "credit",
              "kredit",
              "ausfall",
              "loan",
              "approved",
              "approval",
              "risk"),
          Set.of("sentiment", "polarity", "positive", "negative", "stimmung", "feeling", "mood"),
          Set.of("rating", "stars", "score", "bewertung", "grade", "note"),
          Set.of("weight", "mass", "heavy", "gewicht", "masse", "schwer"),
          Set.of("height", "tall", "hohe", "grosse", "size"),
          Set.of("sex", "gender", "geschlecht", "male", "female"),
          Set.of("temperature", "temp", "warm", "cold", "temperatur"),
          Set.of("passengers", "passenger", "passagiere", "travellers", "fluggaste"),
          Set.of("mpg", "mileage", "consumption", "verbrauch", "fuel"),
          Set.of("fraud", "fraudulent", "betrug", "scam"),
          Set.of("country", "land", "nation"),
          Set.of("quality", "qualitat"),
          Set.of("species", "art", "kind", "type", "sort"),
          Set.of("region", "area", "gebiet"),
          Set.of("store", "shop", "filiale", "laden"),
          Set.of("age", "old", "alter"),
          Set.of("profit", "gewinn", "margin"));

  private Names() {}

  /** Whether a name says that it tells things apart: {@code customer_id}, {@code Kundennummer}. */
  static boolean identifies(List<String> words) {
    return any(IDENTIFIERS, words)
        || words.stream().anyMatch(w -> w.length() > 6 && w.endsWith("nummer"));
  }

  static boolean any(Set<String> known, List<String> words) {
    return words.stream().anyMatch(known::contains);
  }

  static boolean last(Set<String> known, List<String> words) {
    return !words.isEmpty() && known.contains(words.getLast());
  }

  /** Whether the two stems belong to one group of synonyms. */
  static boolean synonyms(String a, String b) {
    return SYNONYMS.stream().anyMatch(g -> holds(g, a) && holds(g, b));
  }

  private static boolean holds(Set<String> group, String word) {
    return group.contains(word) || group.contains(Tokens.stem(word)) || group.contains(word + "s");
  }
}

package org.signalbox.cli;

import java.util.Locale;
import org.signalbox.task.Answer;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.Grounds;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Problem;
import org.signalbox.task.Ranking;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.ValuePredictions;
import org.signalbox.words.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as JSON, whole: nothing is rounded or left out. */
record AnswerJson(Words words) {
  ObjectNode of(Answer answer) {
    return switch (answer) {
      case ClassPredictions classes -> classes(classes);
      case ValuePredictions values -> values(values);
      case ForecastAnswer forecast -> forecast(forecast);
      case GeneratedText text -> text(text);
      case LabelledText labels -> labels(labels);
      case Ranking ranking -> ranking(ranking);
    };
  }

  private static ObjectNode classes(ClassPredictions answer) {
    ObjectNode node = Json.object();
    node.set("rows", Json.integers(answer.rows()));
    node.set("classes", Json.strings(answer.classes()));
    ArrayNode predictions = node.putArray("predictions");
    ArrayNode probabilities = node.putArray("probabilities");
    for (int i = 0; i < answer.rows().length; i++) {
      predictions.add(answer.classes().get(answer.best(i)));
      probabilities.add(Json.numbers(answer.probabilities()[i]));
    }
    attributions(node, answer.attributions());
    return node;
  }

  private static ObjectNode values(ValuePredictions answer) {
    ObjectNode node = Json.object();
    node.set("rows", Json.integers(answer.rows()));
    node.set("predictions", Json.numbers(answer.values()));
    node.set("low", Json.numbers(answer.low()));
    node.set("high", Json.numbers(answer.high()));
    attributions(node, answer.attributions());
    return node;
  }

  private static void attributions(ObjectNode node, Attributions attributions) {
    ArrayNode features = node.putArray("attributions");
    for (int f = 0; f < attributions.features().size(); f++) {
      ObjectNode feature = features.addObject();
      feature.put("feature", attributions.features().get(f));
      Json.put(feature, "importance", attributions.importance()[f]);
    }
  }

  private ObjectNode forecast(ForecastAnswer answer) {
    ObjectNode node = Json.object();
    ArrayNode all = node.putArray("series");
    for (SeriesForecast one : answer.series()) {
      all.add(
          switch (one) {
            case SeriesForecast.Predicted predicted -> predicted(predicted);
            case SeriesForecast.Unpredicted failed -> unpredicted(failed.id(), failed.problem());
          });
    }
    return node;
  }

  private static ObjectNode predicted(SeriesForecast.Predicted series) {
    ObjectNode node = Json.object();
    node.put("id", series.id());
    node.put("model", series.model());
    node.set("mean", Json.numbers(series.mean()));
    for (SeriesForecast.Band band : series.bands()) {
      String level = Levels.word(band.level());
      node.set("lo-" + level, Json.numbers(band.low()));
      node.set("hi-" + level, Json.numbers(band.high()));
    }
    return node;
  }

  private ObjectNode unpredicted(String id, Problem problem) {
    ObjectNode node = Json.object();
    node.put("id", id);
    node.set("error", Json.problem(problem, words));
    return node;
  }

  private static ObjectNode text(GeneratedText answer) {
    ObjectNode node = Json.object();
    node.put("text", answer.text());
    node.put("promptTokens", answer.promptTokens());
    node.put("tokens", answer.tokens().size());
    node.put("stop", Stops.word(answer.stop()));
    if (!answer.grounds().equals(Grounds.none())) {
      node.set("grounds", grounds(answer));
    }
    return node;
  }

  private static ObjectNode grounds(GeneratedText answer) {
    ObjectNode node = Json.object();
    ArrayNode quotes = node.putArray("quotes");
    for (Grounds.Quote quote : answer.grounds().quotes()) {
      ObjectNode one = quotes.addObject();
      one.put("document", quote.document());
      one.put("sentence", quote.sentence());
      one.put("from", quote.from());
      one.put("to", quote.to());
      Json.put(one, "score", quote.score());
    }
    ArrayNode words = node.putArray("words");
    for (Grounds.Word word : answer.grounds().words()) {
      ObjectNode one = words.addObject();
      one.put("text", answer.text().substring(word.from(), word.to()));
      one.put("support", word.support().name().toLowerCase(Locale.ROOT));
      Json.put(one, "logprob", word.logProbability());
    }
    return node;
  }

  private static ObjectNode labels(LabelledText answer) {
    ObjectNode node = Json.object();
    node.set("documents", Json.integers(answer.documents()));
    node.set("classes", Json.strings(answer.classes()));
    ArrayNode predictions = node.putArray("predictions");
    ArrayNode probabilities = node.putArray("probabilities");
    for (int i = 0; i < answer.documents().length; i++) {
      predictions.add(answer.classes().get(answer.best(i)));
      probabilities.add(Json.numbers(answer.probabilities()[i]));
    }
    return node;
  }

  private static ObjectNode ranking(Ranking answer) {
    ObjectNode node = Json.object();
    ArrayNode queries = node.putArray("queries");
    for (var hits : answer.hits()) {
      ArrayNode found = queries.addArray();
      for (Ranking.Hit hit : hits) {
        ObjectNode one = found.addObject();
        one.put("document", hit.document());
        Json.put(one, "score", hit.score());
      }
    }
    return node;
  }
}

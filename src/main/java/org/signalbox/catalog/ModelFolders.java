package org.signalbox.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The folders that may hold models, in the order in which they are searched. */
public record ModelFolders(List<Place> places) {
  public ModelFolders {
    places = List.copyOf(places);
  }

  /** A folder with one folder a model and {@code manifest.json}; it need not exist. */
  public record Place(Path path, Origin origin) {}

  /**
   * @param environment as {@code System.getenv()} gives it
   * @param app the folder beside the app
   * @param user the user's own models
   */
  public static ModelFolders of(Map<String, String> environment, Path app, Path user) {
    List<Place> places = new ArrayList<>();
    String named = environment.getOrDefault("SIGNALBOX_MODELS", "");
    if (!named.isBlank()) {
      Path path = user.getFileSystem().getPath(named).toAbsolutePath();
      places.add(new Place(path, Origin.ENVIRONMENT));
    }
    places.add(new Place(app, Origin.APP));
    places.add(new Place(user, Origin.USER));
    return new ModelFolders(places);
  }

  /** The folders as an error mentions them. */
  String words() {
    return places.stream().map(place -> place.path().toString()).collect(Collectors.joining(", "));
  }
}

package org.signalbox.routing;

/** What the words of a request ask for. */
enum Intent {
  FORECAST,
  PREDICT,
  CLASSIFY,
  AMOUNT,
  WRITE,
  SEARCH,
  /** A question about a subject, such as how forecasting works, and no order to do it. */
  ABOUT,
  PICTURE,
  SOUND,
  LIVE,
  ACTION
}

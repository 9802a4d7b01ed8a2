package org.signalbox.lesson;

/**
 * How many products of two numbers a decoder of the Llama kind forms and adds up, without those of
 * norms and of choosing the token (Kaplan et al. 2020, table 1, for grouped keys).
 *
 * @param layers transformer blocks
 * @param width the residual stream
 * @param keys length of all keys of a token in a layer, the same as of its values
 * @param inner width of the gated inner layer
 * @param vocabulary rows of the output matrix
 */
record MultiplyAdds(int layers, int width, int keys, int inner, int vocabulary) {
  static MultiplyAdds of(Setting setting) {
    return new MultiplyAdds(
        setting.count("layers"),
        setting.count("width"),
        setting.count("keys"),
        setting.count("inner"),
        setting.count("vocabulary"));
  }

  /** Of the attention alone, for the token that has so many before it and itself. */
  double attention(double position) {
    return 2.0 * layers * width * position;
  }

  /** Of the attention alone, when so many tokens are read. */
  double attentionOfAll(double tokens) {
    return 2.0 * layers * width * tokens * (tokens + 1) / 2;
  }

  /** Of the matrices, which are the same for each token wherever it stands. */
  double matrices() {
    return layers * (2.0 * width * width + 2.0 * width * keys + 3.0 * width * inner);
  }

  double head() {
    return (double) width * vocabulary;
  }

  /** To read so many tokens at once and choose the next. */
  double reading(double tokens) {
    return tokens * matrices() + attentionOfAll(tokens) + head();
  }

  /** To write a token when all before it are kept as keys and values. */
  double writing(double position) {
    return matrices() + attention(position) + head();
  }
}

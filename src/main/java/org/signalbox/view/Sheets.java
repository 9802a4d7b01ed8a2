package org.signalbox.view;

import java.util.List;

/** The sheets that can be opened from anywhere. */
record Sheets(Overlay overlay, Wording wording) {
  void palette(List<Action> actions) {
    PaletteView palette = new PaletteView(actions, overlay::close, wording);
    overlay.open(wording.text("view.palette"), palette, palette.typed(), Overlay.Size.CONTENT);
  }

  void shortcuts(List<Action> actions) {
    ShortcutsView list = new ShortcutsView(actions, wording);
    overlay.open(wording.text("view.shortcuts"), list, list, Overlay.Size.CONTENT);
  }
}

#include "cvterm.h"

static int on_property(VTermProp property, VTermValue *value, void *user) {
  struct cv_modes *modes = user;
  if (property == VTERM_PROP_CURSORVISIBLE) modes->shows_cursor = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) modes->is_alternate = value->boolean;
  return 1;
}

static int on_cursor(VTermPos position, VTermPos old, int visible, void *user) {
  (void)old, (void)visible;
  struct cv_modes *modes = user;
  modes->row = position.row;
  modes->column = position.col;
  return 1;
}

void cv_watch_modes(VTermScreen *screen, struct cv_modes *modes) {
  static const VTermScreenCallbacks callbacks = {.settermprop = on_property, .movecursor = on_cursor};
  *modes = (struct cv_modes){.shows_cursor = true};
  vterm_screen_set_callbacks(screen, &callbacks, modes);
}

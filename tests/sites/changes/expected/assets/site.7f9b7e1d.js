// Nothing moves here.

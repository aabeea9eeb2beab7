// What the program uses and Chromium 100 does not know yet.
import "core-js/es/array/to-reversed";
import "core-js/es/array/to-sorted";
import "core-js/es/array/to-spliced";
import "core-js/es/array/with";
import "core-js/es/map/group-by";
import "core-js/es/set/difference";
import "core-js/es/set/is-subset-of";

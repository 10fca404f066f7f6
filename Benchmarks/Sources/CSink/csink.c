#include "csink.h"

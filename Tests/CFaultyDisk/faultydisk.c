#include "cfaultydisk.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// A VFS over the ordinary one: it hands everything on, but for what it was told to fail.

// Its path follows it.
typedef struct {
  sqlite3_file base;
  sqlite3_file *real;
} file;

static sqlite3_vfs *ordinary;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char watched[256];
static int64_t countdown, failures;
static int code;

static int is_watched(const char *path) {
  pthread_mutex_lock(&lock);
  int found = watched[0] && path && strstr(path, watched) != NULL;
  pthread_mutex_unlock(&lock);
  return found;
}

// The code to fail with, or SQLITE_OK.
static int fault(int operation) {
  pthread_mutex_lock(&lock);
  int result = SQLITE_OK;
  if (watched[0] && --countdown <= 0) {
    failures++;
    result = code == SQLITE_IOERR ? operation : code;
  }
  pthread_mutex_unlock(&lock);
  return result;
}

#define REAL(f) (((file *)(f))->real)
static const char *name_of(sqlite3_file *f) { return (const char *)((file *)f + 1); }

static int close_(sqlite3_file *f) {
  int result = REAL(f)->pMethods->xClose(REAL(f));
  free(REAL(f));
  return result;
}
static int read_(sqlite3_file *f, void *bytes, int count, sqlite3_int64 offset) {
  return REAL(f)->pMethods->xRead(REAL(f), bytes, count, offset);
}
static int write_(sqlite3_file *f, const void *bytes, int count, sqlite3_int64 offset) {
  int failed = is_watched(name_of(f)) ? fault(SQLITE_IOERR_WRITE) : SQLITE_OK;
  return failed ? failed : REAL(f)->pMethods->xWrite(REAL(f), bytes, count, offset);
}
static int truncate_(sqlite3_file *f, sqlite3_int64 size) {
  int failed = is_watched(name_of(f)) ? fault(SQLITE_IOERR_TRUNCATE) : SQLITE_OK;
  return failed ? failed : REAL(f)->pMethods->xTruncate(REAL(f), size);
}
static int sync_(sqlite3_file *f, int flags) {
  int failed = is_watched(name_of(f)) ? fault(SQLITE_IOERR_FSYNC) : SQLITE_OK;
  return failed ? failed : REAL(f)->pMethods->xSync(REAL(f), flags);
}
static int size_(sqlite3_file *f, sqlite3_int64 *size) { return REAL(f)->pMethods->xFileSize(REAL(f), size); }
static int lock_(sqlite3_file *f, int level) { return REAL(f)->pMethods->xLock(REAL(f), level); }
static int unlock_(sqlite3_file *f, int level) { return REAL(f)->pMethods->xUnlock(REAL(f), level); }
static int reserved_(sqlite3_file *f, int *out) { return REAL(f)->pMethods->xCheckReservedLock(REAL(f), out); }
static int control_(sqlite3_file *f, int op, void *arg) {
  return REAL(f)->pMethods->xFileControl(REAL(f), op, arg);
}
static int sector_(sqlite3_file *f) { return REAL(f)->pMethods->xSectorSize(REAL(f)); }
static int traits_(sqlite3_file *f) { return REAL(f)->pMethods->xDeviceCharacteristics(REAL(f)); }
static int map_(sqlite3_file *f, int page, int size, int extend, void volatile **out) {
  return REAL(f)->pMethods->xShmMap(REAL(f), page, size, extend, out);
}
static int shm_lock_(sqlite3_file *f, int offset, int n, int flags) {
  return REAL(f)->pMethods->xShmLock(REAL(f), offset, n, flags);
}
static void barrier_(sqlite3_file *f) { REAL(f)->pMethods->xShmBarrier(REAL(f)); }
static int unmap_(sqlite3_file *f, int remove) { return REAL(f)->pMethods->xShmUnmap(REAL(f), remove); }

static const sqlite3_io_methods methods = {
    .iVersion = 2, .xClose = close_, .xRead = read_, .xWrite = write_, .xTruncate = truncate_,
    .xSync = sync_, .xFileSize = size_, .xLock = lock_, .xUnlock = unlock_,
    .xCheckReservedLock = reserved_, .xFileControl = control_, .xSectorSize = sector_,
    .xDeviceCharacteristics = traits_, .xShmMap = map_, .xShmLock = shm_lock_,
    .xShmBarrier = barrier_, .xShmUnmap = unmap_};

static int open_(sqlite3_vfs *vfs, const char *path, sqlite3_file *f, int flags, int *out) {
  (void)vfs;
  file *mine = (file *)f;
  mine->base.pMethods = NULL;
  mine->real = calloc(1, (size_t)ordinary->szOsFile);
  if (!mine->real) return SQLITE_NOMEM;
  char *copy = (char *)(mine + 1);
  copy[0] = 0;
  if (path) strncat(copy, path, (size_t)ordinary->mxPathname);
  int result = ordinary->xOpen(ordinary, path, mine->real, flags, out);
  if (result == SQLITE_OK)
    mine->base.pMethods = &methods;
  else
    free(mine->real);
  return result;
}

static int delete_(sqlite3_vfs *vfs, const char *path, int sync) {
  (void)vfs;
  int failed = is_watched(path) ? fault(SQLITE_IOERR_DELETE) : SQLITE_OK;
  return failed ? failed : ordinary->xDelete(ordinary, path, sync);
}

int32_t fd_install(void) {
  static sqlite3_vfs faulty;
  pthread_mutex_lock(&lock);
  int result = SQLITE_OK;
  if (!ordinary) {
    ordinary = sqlite3_vfs_find(NULL);
    faulty = *ordinary;
    faulty.zName = "faulty";
    faulty.szOsFile = (int)sizeof(file) + ordinary->mxPathname + 2;
    faulty.xOpen = open_;
    faulty.xDelete = delete_;
    result = sqlite3_vfs_register(&faulty, 1);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

void fd_arm(const char *part, int64_t number, int32_t with) {
  pthread_mutex_lock(&lock);
  watched[0] = 0;
  strncat(watched, part, sizeof watched - 1);
  countdown = number;
  failures = 0;
  code = with;
  pthread_mutex_unlock(&lock);
}

int64_t fd_disarm(void) {
  pthread_mutex_lock(&lock);
  watched[0] = 0;
  int64_t count = failures;
  pthread_mutex_unlock(&lock);
  return count;
}

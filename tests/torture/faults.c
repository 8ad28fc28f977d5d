/* Makes some calls on some files fail, as a full or broken disk does. Preloaded; idle until faults_arm(). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, OPEN = 4, TRUNCATE = 8 };

static char prefix[4096];
static int armed, error, one_in, after, calls, most;
static unsigned seed;

void faults_arm(const char *path, int code, int chance, int skip, int which, unsigned start, int limit) {
    snprintf(prefix, sizeof prefix, "%s", path);
    error = code, one_in = chance, after = skip, calls = which, seed = start, most = limit, armed = 1;
}

static int strikes(int call, const char *path) {
    if (!(calls & call) || strncmp(path, prefix, strlen(prefix)) || most <= 0 || after-- > 0) return 0;
    if (rand_r(&seed) % one_in) return 0;
    most--;
    errno = error;
    return 1;
}

static int strikes_fd(int call, int fd) {
    char link[64], path[4096];
    if (!armed) return 0;
    int saved = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = saved;
    if (length < 0) return 0;
    path[length] = 0;
    return strikes(call, path);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) { return strikes_fd(WRITE, fd) ? -1 : NEXT(write)(fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    return strikes_fd(WRITE, fd) ? -1 : NEXT(pwrite)(fd, data, size, at);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    return strikes_fd(WRITE, fd) ? -1 : NEXT(pwrite64)(fd, data, size, at);
}
int fsync(int fd) { return strikes_fd(SYNC, fd) ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return strikes_fd(SYNC, fd) ? -1 : NEXT(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return strikes_fd(TRUNCATE, fd) ? -1 : NEXT(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return strikes_fd(TRUNCATE, fd) ? -1 : NEXT(ftruncate64)(fd, size); }

static mode_t mode_of(int flags, va_list rest) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; }

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return armed && strikes(OPEN, path) ? -1 : NEXT(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return armed && strikes(OPEN, path) ? -1 : NEXT(open64)(path, flags, mode);
}

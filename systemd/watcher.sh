#!/bin/sh
# A command on the service's data: as its user, with its configuration and secrets. Copy it to
# /usr/local/bin/watcher. It reads and writes the files that the user watcher may read and write.
[ "$(id -u)" = 0 ] || exec sudo -- "$0" "$@"
[ -e /etc/watcher/credentials ] && secrets=--property=LoadCredential=watcher:/etc/watcher/credentials
exec systemd-run --quiet --collect --wait --pty --pipe --uid=watcher --gid=watcher \
    --property=StateDirectory=watcher --property=StateDirectoryMode=0700 --property=UMask=0077 \
    --property=WorkingDirectory=/var/lib/watcher ${secrets-} \
    /opt/policy-watcher/bin/watcher "$@"

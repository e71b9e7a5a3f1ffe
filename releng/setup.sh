# sourced by releng/start, releng/verify and releng/econtacts: finds what a fresh machine lacks

# need COMMAND-OR-FILE PACKAGE: notes the Debian package when the command, the file or the library is absent
need() {
  case $1 in
    lib*) [ -n "$(find /usr/lib /usr/lib64 /lib -maxdepth 2 -name "$1" -print -quit 2>/dev/null)" ] ;;
    /*) [ -n "$(find "${1%/*}" -name "${1##*/}" -print -quit 2>/dev/null)" ] ;;
    *) command -v "$1" >/dev/null ;;
  esac || missing="$missing $2"
}

# need_build: what the build itself takes
need_build() {
  need mvn maven
}

# need_window: what a window takes, shown or not
need_window() {
  need libgtk-3.so.0 libgtk-3-0
  need /usr/share/icons/Adwaita adwaita-icon-theme
  need '/usr/share/fonts/*.[to]tf' fonts-dejavu-core
}

# need_display: what a virtual display takes
need_display() {
  need Xvfb xvfb
  need openbox openbox
  need dbus-launch dbus-x11
  need xprop x11-utils
}

# set_up need_…: installs the missing packages as root, or says which they are
set_up() {
  local missing=
  for check in "$@"; do $check; done
  if [ -n "$missing" ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
      echo "Not installed:$missing. As root: apt-get install --no-install-recommends$missing" >&2
      exit 3
    fi
    echo "Installing$missing …" >&2
    export DEBIAN_FRONTEND=noninteractive
    { apt-get -qq update && apt-get -qq -y install --no-install-recommends $missing; } >/dev/null || {
      echo "apt-get could not install$missing." >&2
      exit 3
    }
  fi
  . "$root/releng/jdk.sh"
}

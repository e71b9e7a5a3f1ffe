# sourced: knows whether the products were built from the sources as they are now; needs $root
products=$root/releng/org.econtacts.product/target/products
digest_file=$root/releng/org.econtacts.product/target/sources.sha256

# sources_digest: one line that changes with any file the products are made of
sources_digest() {
  (cd "$root" && find pom.xml bundles features targetplatform releng/org.econtacts.product \
    \( -name target -o -name '*.tests' -o -name '.*' \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
}

# note_products DIGEST: the products were just built from these sources
note_products() {
  [ -d "$products" ] || return 0
  rm -f "$products/ready"
  echo "$1" >"$digest_file"
}

# products_current: true when nothing has changed since
products_current() {
  [ -f "$digest_file" ] && [ "$(cat "$digest_file")" = "$(sources_digest)" ]
}

"""The Bank for Social Policies' own rules that bind every province, as far as we know them."""

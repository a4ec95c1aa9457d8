"""Vietnam's administrative units as committed data: see SOURCES.txt and docs/ref/units.md."""

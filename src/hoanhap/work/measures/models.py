"""Tables of measures: figures that bodies outside declare."""

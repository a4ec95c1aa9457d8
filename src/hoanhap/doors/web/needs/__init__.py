"""The survey of need and the register of establishments."""

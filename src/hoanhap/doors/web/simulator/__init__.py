"""What can this person get: facts in the address, the law's answer and a schedule, nothing kept."""

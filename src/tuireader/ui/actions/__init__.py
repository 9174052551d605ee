"""What the commands do, a group a file. Each method is named after its command and asks the desk; none draws."""

"""The parts of the reader screen: text pane, side panel, bars. Each draws what it is given and posts messages."""

"""`python -m tuireader`: the same as the console script."""

from tuireader.cli import main

if __name__ == "__main__":
    main()

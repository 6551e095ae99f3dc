### What the window must know of this language itself.

# The name of the language, in the language itself.
locale-name = English
# Direction of the script: ltr or rtl.
locale-dir = ltr
# For writing days and numbers: a BCP 47 tag. Calendar and digits are always Gregorian and European.
# British English: the day before the month, as everybody in the Netherlands writes it.
locale-tag = en-GB

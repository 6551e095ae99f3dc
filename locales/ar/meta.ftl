### What the window must know of this language itself.

# The name of the language, in the language itself.
locale-name = العربية
# Direction of the script: ltr or rtl.
locale-dir = rtl
# For writing days and numbers: a BCP 47 tag. Calendar and digits are always Gregorian and European.
locale-tag = ar

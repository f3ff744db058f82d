UPDATE rule_profile SET figures = figures || ',PASSWORD_STYLE:LETTERS_AND_DIGITS';

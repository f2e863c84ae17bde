# Names that server and browser share: inputs, units, weights and biases; and what is wrong with a number that was typed.
# "title" stands at the beginning of a line, "short" where room is short, "the" and "place" within a sentence.

name-input = input { $number }
    .title = Input { $number }
    .short = input { $number }
name-hidden = hidden { $layer }, unit { $unit }
    .title = Hidden { $layer }, unit { $unit }
    .short = h{ $layer } unit { $unit }
name-output = output { $name }
    .title = Output { $name }
    .short = output { $name }
name-output-one = output
    .title = Output
    .short = output
name-weight = weight { $before } → { $after }
    .the = the weight { $before } → { $after }
    .title = Weight { $before } → { $after }
    .place = { $before } → { $after }
name-bias-of = bias of { $unit }
    .the = the bias of { $unit }
    .title = Bias of { $unit }
    .place = { $unit }

## Of a number: one that has overflown, and what is wrong with one that was typed

name-not-a-number = not a number
name-typed-nothing = Type a number, such as 0.5 or -1.2.
name-typed-endless = A value must be a finite number, such as 0.5 or -1.2.
name-typed-other = “{ $typed }” is not a number; type one such as 0.5 or -1.2.
name-typed-too-large = { $typed } is too large: a value must be finite.

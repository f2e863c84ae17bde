# Drawing points on the map.

draw-points = Points
draw-classes = What is drawn
draw-class = Draw points of class { $name }
draw-erase = removing
    .tip = Remove points
draw-sheet = The map to draw on, { $what }. Arrow keys move a cursor, Enter adds a point or takes up the one that is there, Delete removes it, Tab goes from point to point, digits choose the class, Escape leaves.

## What is heard

draw-added = Added: { $name }, { $x } { $x_value }, { $y } { $y_value }.
draw-moved = Moved to { $x } { $x_value }, { $y } { $y_value }.
draw-removed = Removed.
draw-place = { $x } { $x_value }, { $y } { $y_value }.
draw-point = { $name }, { $x } { $x_value }, { $y } { $y_value }.
draw-taken-up = Taken up: arrow keys move it, Enter puts it down.
draw-put-down = Put down.
draw-last = The last training point stays.
draw-full = There is no room for more than { $most } changes of points in a link. Press reset: the run then begins with the points as they are.

# The own words of this site, in place of the theme’s.
empty-calendar = Nothing is planned yet. But the doors are open: come in during opening hours and make something.

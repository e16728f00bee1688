"""The developer's measure of Marsad: scores against annotated reports, floors, and a page of errors. Not shipped."""

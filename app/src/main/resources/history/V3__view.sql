-- From where it was looked: the Wi-Fi, what the router knows besides, who slept. None in checkups from before.
ALTER TABLE checkup ADD COLUMN view_json TEXT;

-- What people decided about single devices: see Wishes.
ALTER TABLE given ADD COLUMN guess INTEGER NOT NULL DEFAULT 0;
ALTER TABLE given ADD COLUMN same_as TEXT;                         -- id of the device that it is
ALTER TABLE given ADD COLUMN apart_json TEXT NOT NULL DEFAULT '[]'; -- hardware addresses that are not it

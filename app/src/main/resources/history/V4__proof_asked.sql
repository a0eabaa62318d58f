-- What was asked of the device for a proof: see Asked. None is known of proofs from before.
ALTER TABLE proof ADD COLUMN asked_json TEXT NOT NULL DEFAULT '[]';

-- Nobody could ever decide to live with a risk: no screen asked for it.
DROP TABLE decision;

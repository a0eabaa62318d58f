package app.porchlight.desktop.screen;

/** How one gets from screen to screen. */
public interface Way {
    void go(Page page);

    /** To where one came from. */
    void back();

    /** The settings have changed: everything is drawn anew. */
    void redraw();

    /** Only the colours have changed. They are all in the styles: what is drawn, and what was typed, stays. */
    void recolour();
}

package app.porchlight.desktop.look;

import app.porchlight.desktop.state.Standing;
import app.porchlight.model.Device;
import app.porchlight.model.Kind;
import app.porchlight.words.Guide;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** Which picture stands for what. Constants of the icon font's own type: one that does not exist does not compile. */
public final class Icons {
    private Icons() {
    }

    public static Ikon of(Device device) {
        return device.identity().kind().map(Icons::of).orElseGet(() ->
            device.isThisComputer() ? of(Kind.COMPUTER)
            : device.isRouter() ? of(Kind.ROUTER)
            : MaterialDesignH.HELP_CIRCLE_OUTLINE);
    }

    public static Ikon of(Kind kind) {
        return switch (kind) {
            case ROUTER -> MaterialDesignR.ROUTER_WIRELESS;
            case MODEM -> MaterialDesignR.ROUTER_NETWORK;
            case ACCESS_POINT -> MaterialDesignA.ACCESS_POINT;
            case EXTENDER -> MaterialDesignW.WIFI;
            case SWITCH -> MaterialDesignL.LAN;
            case HUB -> MaterialDesignH.HOME_AUTOMATION;
            case CAMERA -> MaterialDesignC.CCTV;
            case DVR -> MaterialDesignV.VIDEO_OUTLINE;
            case DOORBELL -> MaterialDesignD.DOORBELL_VIDEO;
            case BABY_MONITOR -> MaterialDesignB.BABY_FACE_OUTLINE;
            case ALARM -> MaterialDesignA.ALARM_LIGHT_OUTLINE;
            case LOCK -> MaterialDesignL.LOCK_SMART;
            case NAS -> MaterialDesignN.NAS;
            case SERVER -> MaterialDesignS.SERVER;
            case COMPUTER -> MaterialDesignL.LAPTOP;
            case SINGLE_BOARD_COMPUTER -> MaterialDesignC.CHIP;
            case PHONE -> MaterialDesignC.CELLPHONE;
            case TABLET -> MaterialDesignT.TABLET;
            case WATCH -> MaterialDesignW.WATCH_VARIANT;
            case E_READER -> MaterialDesignB.BOOK_OPEN_PAGE_VARIANT_OUTLINE;
            case PRINTER -> MaterialDesignP.PRINTER;
            case SCANNER -> MaterialDesignS.SCANNER;
            case PRINTER_3D -> MaterialDesignP.PRINTER_3D;
            case PHONE_ADAPTER -> MaterialDesignP.PHONE_CLASSIC;
            case TV -> MaterialDesignT.TELEVISION;
            case MEDIA_PLAYER -> MaterialDesignC.CAST;
            case SPEAKER -> MaterialDesignS.SPEAKER;
            case VOICE_ASSISTANT -> MaterialDesignM.MICROPHONE_MESSAGE;
            case AMPLIFIER -> MaterialDesignA.AMPLIFIER;
            case CONSOLE -> MaterialDesignG.GAMEPAD_VARIANT_OUTLINE;
            case LIGHT -> MaterialDesignL.LIGHTBULB_OUTLINE;
            case PLUG -> MaterialDesignP.POWER_PLUG_OUTLINE;
            case THERMOSTAT -> MaterialDesignT.THERMOSTAT;
            case SENSOR -> MaterialDesignM.MOTION_SENSOR;
            case BLIND -> MaterialDesignB.BLINDS;
            case APPLIANCE -> MaterialDesignF.FRIDGE_OUTLINE;
            case VACUUM -> MaterialDesignR.ROBOT_VACUUM;
            case ENERGY -> MaterialDesignS.SOLAR_POWER;
            case CAR_CHARGER -> MaterialDesignE.EV_STATION;
            case MEDICAL -> MaterialDesignH.HEART_PULSE;
        };
    }

    /** @param device stands for itself */
    public static Ikon of(Guide.Picture picture, Device device) {
        return switch (picture) {
            case DEVICE -> of(device);
            case PAGE -> MaterialDesignA.APPLICATION_COG_OUTLINE;
            case PASSWORD -> MaterialDesignF.FORM_TEXTBOX_PASSWORD;
            case PEOPLE -> MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE;
            case SWITCH -> MaterialDesignT.TOGGLE_SWITCH_OFF_OUTLINE;
            case OFFLINE -> MaterialDesignW.WEB_OFF;
            case ONLINE -> MaterialDesignW.WEB;
            case POWER -> MaterialDesignR.RESTART;
            case PLUG -> MaterialDesignP.POWER_PLUG_OFF_OUTLINE;
            case UPDATE -> MaterialDesignU.UPDATE;
            case PHONE -> MaterialDesignC.CELLPHONE;
            case COMPUTER -> of(Kind.COMPUTER);
            case FOLDER -> MaterialDesignF.FOLDER_OUTLINE;
            case WIFI -> MaterialDesignW.WIFI;
            case PROVIDER -> MaterialDesignP.PHONE_OUTLINE;
            case LOOK -> MaterialDesignM.MAGNIFY;
            case THINK -> MaterialDesignH.HEAD_QUESTION_OUTLINE;
            case CHECK -> MaterialDesignC.CHECK;
            case REMOVE -> MaterialDesignD.DELETE_OUTLINE;
            case NEW -> MaterialDesignC.CART_OUTLINE;
            case TIME -> MaterialDesignT.TIMER_SAND;
        };
    }

    public static Ikon of(Standing standing) {
        return switch (standing) {
            case NEEDS_YOU -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case IMPROVE -> MaterialDesignA.ARROW_UP_DROP_CIRCLE_OUTLINE;
            case UNTOLD -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
            case FINE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case LOOKING -> MaterialDesignE.EYE_OUTLINE;
        };
    }
}

package app.porchlight.engine;

import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Facts that say what may be hidden from us. Pure. */
final class Doubts {
    private static final int ENOUGH_TO_EXPECT_ANNOUNCEMENTS = 4;

    private Doubts() {
    }

    /**
     * @param outlook what this computer and the router say
     * @param unseen how many devices the router knows of and we do not
     */
    static List<Doubt> of(List<Device> devices, boolean oneAnswersForMany, boolean listIsOld, Outlook outlook,
            int unseen) {
        List<Doubt> doubts = new ArrayList<>();
        boolean router = devices.stream().anyMatch(Device::isRouter);
        List<Device> others = devices.stream().filter(each -> !each.isThisComputer() && !each.isRouter()).toList();
        if (!router) {
            doubts.add(Doubt.NO_ROUTER);
        }
        if (router && others.isEmpty()) {
            doubts.add(Doubt.ONLY_ROUTER_SEEN);
        }
        boolean announced = others.stream().flatMap(each -> each.evidence().stream())
            .anyMatch(each -> each instanceof Evidence.Announcement || each instanceof Evidence.Description
                || each instanceof Evidence.Answer answer && answer.protocol().equals("wsd"));
        if (!announced && others.size() >= ENOUGH_TO_EXPECT_ANNOUNCEMENTS) {
            doubts.add(outlook.hindrances().contains(Doubt.FIREWALL_SHUTS) ? Doubt.FIREWALL_SHUTS
                : Doubt.NOBODY_ANNOUNCED);
        }
        if (oneAnswersForMany) {
            doubts.add(Doubt.ONE_ANSWERS_FOR_MANY);
        }
        if (listIsOld) {
            doubts.add(Doubt.LIST_IS_OLD);
        }
        if (outlook.hindrances().contains(Doubt.VPN_UP)) {
            doubts.add(Doubt.VPN_UP);
        }
        if (outlook.secondRouter()) {
            doubts.add(Doubt.SECOND_ROUTER);
        }
        if (unseen > 0) {
            doubts.add(Doubt.ROUTER_KNOWS_MORE);
        }
        return doubts;
    }
}

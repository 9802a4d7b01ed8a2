package org.signalbox.routing;

import java.util.List;
import java.util.Set;

/**
 * Tells keys hit at random from words, by the share of letter pairs that are common in English and
 * German. Other scripts are never taken for gibberish.
 */
final class Gibberish {
  private static final Set<String> COMMON = pairs();
  private static final int FEWEST_LETTERS = 4;

  private Gibberish() {}

  static boolean is(List<String> words) {
    List<String> letters =
        words.stream().filter(w -> w.chars().allMatch(Character::isLetter)).limit(60).toList();
    int total = letters.stream().mapToInt(String::length).sum();
    if (letters.isEmpty()) {
      return words.isEmpty()
          || words.stream().noneMatch(w -> w.chars().anyMatch(Character::isLetterOrDigit));
    }
    boolean latin = letters.stream().allMatch(w -> w.chars().allMatch(c -> c < 0x250));
    if (!latin || total < FEWEST_LETTERS) {
      return false;
    }
    int pairs = 0;
    int common = 0;
    for (String word : letters) {
      for (int i = 1; i < word.length(); i++) {
        pairs++;
        common += COMMON.contains(word.substring(i - 1, i + 1)) ? 1 : 0;
      }
    }
    return pairs > 0 && common < 0.5 * pairs;
  }

  private static Set<String> pairs() {
    String text =
        "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve"
            + " co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec"
            + " pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we"
            + " na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe"
            + " bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep"
            + " tt oc fa ef cu rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru"
            + " ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ob mm fu ph og"
            + " ms ye ud mb ip ub oi rl gu dr hr cc tw ft wn nu af hu nn eo vo rv nf xp gn sm fl iz ok"
            + " nl my gl aw ju oa eq sy sl ps lf nv je nk kn gs dy hy ze ks xt bs ik dd pt sk eb uf zu"
            + " uh nz ds rb lb tz fa ja jo ko ku ka oh ah eh ih ox ax xi xc za sw dl ek uk lk km nm np"
            + " rz lz wu wr sn gt kt hl hm hn bt ft gg bb uz oz az vu bj ws hs ky vy zi lp rp lv lm ym"
            + " cs csv yp yn yt aj ij pm eu yl yr zo zz hw tm tf rf gy fy bc cd ok ya";
    return Set.copyOf(List.of(text.split(" ")));
  }
}

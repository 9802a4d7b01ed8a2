package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {
  private static String target(String header, String row) {
    var rows = new StringBuilder(header).append('\n');
    for (int i = 0; i < 40; i++) {
      rows.append(row.replace("#", Integer.toString(i)).replace("%", Integer.toString(i % 3)))
          .append('\n');
    }
    return Targets.choose(TableFacts.of(Tables.csv(rows.toString()), Request.of("")))
        .orElseThrow()
        .trait()
        .name();
  }

  @ParameterizedTest
  @CsvSource({
    "'a,b,target,c','1#,x%,k%,2#',target",
    "'Alter,Geschlecht,Kündigung,Region','3#,g%,k%,r%',Kündigung",
    "'id,alter,ergebnis,ort','#,3#,k%,o%',ergebnis",
    "'survived,pclass,sex,age','k%,%,s%,2#',survived",
    "'Kundennummer,Alter,Newsletter','1#,3#,n%',Newsletter",
    "'popul,income,vote','1#,2#,%',vote",
    "'stroke,age,bmi','k%,2#,3#',stroke",
    "'x1,x2,x3,kind','1#,2#,3#,k%',kind"
  })
  void aNameOrAPlaceTellsTheTarget(String header, String row, String expected) {
    assertEquals(expected, target(header, row));
  }

  @Test
  void aClassAmongTheOtherColumnsIsAFeature() {
    assertEquals("highway_mpg", target("maker,class,highway_mpg", "m%,c%,2#"));
    assertEquals("class", target("a,b,class", "1#,2#,c%"));
  }
}

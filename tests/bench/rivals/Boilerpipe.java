import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads pages as lines of Base64, writes their main text the same way, and last the seconds that took. */
public class Boilerpipe {
  public static void main(String[] arguments) throws Exception {
    List<String> pages = new ArrayList<>();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      pages.add(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
    }
    // Once for the compiler to settle, once on the clock.
    run(pages);
    long started = System.nanoTime();
    List<String> texts = run(pages);
    double seconds = (System.nanoTime() - started) / 1e9;
    for (String text : texts) {
      System.out.println(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
    System.out.println(seconds);
  }

  private static List<String> run(List<String> pages) {
    List<String> texts = new ArrayList<>();
    for (String page : pages) {
      try {
        texts.add(ArticleExtractor.INSTANCE.getText(page));
      } catch (Exception | StackOverflowError error) {
        texts.add("");
      }
    }
    return texts;
  }
}
